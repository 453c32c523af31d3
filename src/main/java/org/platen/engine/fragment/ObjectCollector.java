package org.platen.engine.fragment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.platen.engine.Checkpoint;
import org.platen.engine.DocumentFeature;
import org.platen.engine.Limits;
import org.platen.engine.content.NeededResources.Reduced;
import org.platen.engine.document.Layer;
import org.platen.engine.document.Layers;
import org.platen.engine.fragment.NodeTable.Kind;
import org.platen.engine.primitive.IntMap;
import org.platen.engine.read.IndirectObject;
import org.platen.engine.syntax.BeyondLimitException;
import org.platen.engine.syntax.BeyondRepairException;
import org.platen.engine.syntax.MalformedPdfException;
import org.platen.engine.syntax.PdfValue;

/** Resolves references, and creates nodes for objects that are met for the first time. */
final class ObjectCollector {

    // The page of another file that a form XObject stands for (/Ref) is not printed; its own
    // content is.
    private static final List<String> DROPPED = List.of("Length", "Ref");
    private static final List<String> DROPPED_AND_FILES = List.of("Length", "Ref", "AF");
    private static final List<String> DROPPED_AND_RESOURCES = List.of("Length", "Ref", "Resources");
    private static final List<String> DROPPED_RESOURCES_AND_FILES =
            List.of("Length", "Ref", "Resources", "AF");
    private static final List<String> RESOURCES = List.of("Resources");
    private static final String STATE_OF_A_LAYER = "PlatenState";
    // An object may consist of nothing but a reference to another one.
    private static final int REFERENCES_IN_A_ROW = 16;

    private final PageRange range;
    private final OpenDocument document;
    private final NodeTable nodes;
    private final Limits limits;
    private final Checkpoint checkpoint;
    private final @Nullable Layers layers;
    private final @Nullable FormFields form;
    private final ValueCopier copier;
    private final AnnotationCopier annotations;
    private final ScriptCopier scripts;
    private final FontNames fontNames;
    private final ResourcesCopier resources;
    private final StreamEntries streamEntries;
    private final boolean dropsFiles;
    private final List<String> droppedOfStreams;
    private final List<String> droppedOfForms;
    // The surroundings of the current page, if its fonts may need them, and of nodes that have
    // others.
    private @Nullable Surroundings surroundings;
    private final Map<Integer, Surroundings> nested = new HashMap<>();
    private int firstOfSurroundings;
    private Expected expected = Expected.ANYTHING;

    ObjectCollector(PageRange range, NodeTable nodes, Limits limits, Checkpoint checkpoint) {
        this.range = range;
        this.document = range.document();
        this.nodes = nodes;
        this.limits = limits;
        this.checkpoint = checkpoint;
        layers = document.layers();
        form = range.form();
        copier = new ValueCopier(nodes);
        fontNames = new FontNames(document, copier);
        annotations = new AnnotationCopier(range, copier, fontNames);
        scripts = new ScriptCopier(document.document(), copier);
        dropsFiles = !range.keeps(DocumentFeature.ATTACHMENTS);
        droppedOfStreams = dropsFiles ? DROPPED_AND_FILES : DROPPED;
        droppedOfForms = dropsFiles ? DROPPED_RESOURCES_AND_FILES : DROPPED_AND_RESOURCES;
        resources = new ResourcesCopier(copier);
        streamEntries = new StreamEntries(document.document());
    }

    /**
     * Begins a page whose fonts may need the resources of their surroundings. Objects that lead to
     * such fonts are copied anew, because they may need other resources on this page.
     */
    void enterPage(Surroundings ofPage) {
        var before = surroundings;
        surroundings = ofPage;
        if (before == null || !before.resources().isSameAs(ofPage.resources())) {
            forgetNodes(firstOfSurroundings);
            firstOfSurroundings = nodes.count();
            nested.clear();
        }
    }

    /** The target of a reference from a node to an object, see {@link Fragment}. */
    int target(int from, int reference, Expected asWhat) {
        expected = asWhat;
        int target = target(from, reference, REFERENCES_IN_A_ROW);
        expected = Expected.ANYTHING;
        if (asWhat != Expected.ANYTHING && target >= 0) {
            checkKind(target, reference, asWhat);
        }
        return target;
    }

    private void checkKind(int target, int reference, Expected asWhat) {
        int known = nodes.valueKind(target);
        int kind = known == 0 ? document.memo().kind(nodes.objectNumber(target)) : known;
        if (kind != 0 && !asWhat.allows(kind)) {
            document.document()
                    .warnings()
                    .add("object " + reference + ": " + asWhat.complaint(kind));
        }
    }

    private int target(int from, int reference, int references) {
        if (!document.has(reference)) {
            document.document().missing(reference);
            return NodeTable.NOTHING;
        }
        if (reference == document.document().root()) {
            return NodeTable.NOTHING;
        }
        int node = document.node(reference);
        if (node >= 0) {
            return node;
        }
        if (document.pages().contains(reference)) {
            int ordinal = range.ordinal(document.pages().indexOf(reference));
            return ordinal < 0 ? NodeTable.NOTHING : NodeTable.toPage(ordinal);
        }
        checkpoint.pass();
        int before = nodeFromBefore(reference);
        return before >= 0 ? before : newTarget(from, reference, references);
    }

    private int nodeFromBefore(int number) {
        if (document.bareFonts()) {
            return -1;
        }
        var hash = document.memo().hash(number);
        if (hash != null) {
            int node = add(Kind.SHARED_BEFORE, number);
            nodes.setHash(node, hash);
            return node;
        }
        return document.memo().isBound(number) ? add(Kind.BOUND_BEFORE, number) : -1;
    }

    private int newTarget(int from, int number, int references) {
        try {
            return foundTarget(from, number, references);
        } catch (BeyondRepairException e) {
            throw e;
        } catch (MalformedPdfException e) {
            throw new MalformedPdfException("object " + number + " cannot be used: " + e.reason());
        }
    }

    private int foundTarget(int from, int number, int references) {
        var object = document.find(number);
        if (object == null) {
            document.document().missing(number);
            return NodeTable.NOTHING;
        }
        int next = object.value().reference();
        if (next == PdfValue.NO_REFERENCE) {
            return copy(object, number, from);
        }
        if (references == 0) {
            throw new MalformedPdfException("references lead only to other references");
        }
        return target(from, next, references - 1);
    }

    private int add(Kind kind, int number) {
        if (nodes.count() >= limits.fragmentObjects()) {
            throw BeyondLimitException.ofMemory(
                    "a page refers to more than " + limits.fragmentObjects() + " objects");
        }
        int node = nodes.add(kind, number);
        document.setNode(number, node);
        return node;
    }

    private int copy(IndirectObject object, int number, int from) {
        if (dropsFiles && object.isStream() && isFile(object.value())) {
            return NodeTable.NOTHING;
        }
        if (object.isStream() && streamEntries.isImpossibleImage(object.value(), number)) {
            return NodeTable.NOTHING;
        }
        int node = add(Kind.OPEN, number);
        if (layers != null) {
            nodes.setLayer(node, layers.layer(number));
        }
        copier.reset();
        copier.expect(object.isStream() ? Expected.ANYTHING : expected);
        var needed = range.isPart() ? document.needs().of(object) : null;
        if (surroundings != null) {
            surround(object.value(), needed, node, from);
        }
        if (object.isStream()) {
            copyStream(object.value(), number, needed);
            nodes.close(document.data(object));
        } else if (needed != null) {
            copier.copyOpen(object.value(), RESOURCES);
            resources.copy(needed);
            copier.put(">>");
            nodes.close(null);
        } else if (object.value().isDictionary()) {
            copyDictionary(object.value(), number);
            nodes.close(null);
        } else {
            copier.copy(object.value());
            nodes.close(null);
        }
        nodes.checkWeight(limits);
        checkMade();
        return node;
    }

    private void copyStream(PdfValue dictionary, int number, @Nullable Reduced needed) {
        copier.copyOpen(
                dictionary, needed == null ? droppedOfStreams : droppedOfForms, streamEntries);
        streamEntries.finish(dictionary, number, copier);
        if (copier.isExternal()) {
            checkOtherFiles(dictionary, number);
        }
        if (needed != null) {
            resources.copy(needed);
        }
    }

    private void surround(PdfValue value, @Nullable Reduced needed, int node, int from) {
        var around = nested.getOrDefault(from, surroundings);
        copier.surround(document.document(), around);
        var own = needed == null ? value.get("Resources") : needed.dictionary();
        var below = own == null ? around : new Surroundings(own, around);
        if (below != null && (own != null || nested.containsKey(from))) {
            nested.put(node, below);
        }
    }

    private void checkMade() {
        if (document.made().bytes() > limits.fragmentBytes()) {
            throw BeyondLimitException.ofMemory(
                    "the appearances of a page's form fields have more than",
                    limits.fragmentBytes());
        }
    }

    /** Checks that a stream does not depend on another file, because a print file must not. */
    private void checkOtherFiles(PdfValue stream, int number) {
        var file = document.document().resolve(stream, "F");
        if (file.isString() || file.isDictionary()) {
            throw new BeyondRepairException(
                    "the data of stream object "
                            + number
                            + " are in an external file (/F), on which a print file must not"
                            + " depend; embed them in the document");
        }
        if (stream.get("Ref") != null) {
            document.document()
                    .warnings()
                    .add(
                            "form object "
                                    + number
                                    + " refers to a page of another file (/Ref): its own content is"
                                    + " printed instead");
        }
    }

    /**
     * Returns whether a stream is an attached file. Other entries than attachments lead there as
     * well (14.13.5).
     */
    private static boolean isFile(PdfValue stream) {
        var type = stream.get("Type");
        return type != null && type.isName("EmbeddedFile");
    }

    private void copyDictionary(PdfValue value, int number) {
        int page = document.pageOfAnnotation(number);
        if (page != IntMap.ABSENT) {
            annotations.copyOpen(value, number, page);
        }
        if (form != null && form.uses(number)) {
            copyField(form, value, number, page != IntMap.ABSENT);
            return;
        }
        if (page == IntMap.ABSENT) {
            copier.copyOpen(value, List.of());
            copyLayer(number);
        } else {
            annotations.copyInheritedOfField(value);
        }
        copier.put(">>");
    }

    /**
     * Makes layers in different states unequal, because MuPDF takes equal groups for the same one.
     */
    private void copyLayer(int number) {
        int layer = layers == null ? Layer.NONE : layers.layer(number);
        if (layer != Layer.NONE && layer != Layer.PRESENT) {
            copier.putName(STATE_OF_A_LAYER);
            copier.put(" " + layer + " ");
        }
    }

    private void copyField(FormFields fields, PdfValue value, int number, boolean copied) {
        if (!copied) {
            copier.copyOpen(value, FormFields.DROPPED);
            if (value.get("DA") != null) {
                copier.putName("DA");
                fontNames.copy(value.require("DA"));
            }
            if (range.keeps(DocumentFeature.SCRIPTS)) {
                scripts.copyEvents(value);
            }
        }
        fields.copyPlace(value, number, copier, fontNames);
        if (fields.isRoot(number)) {
            nodes.setRootField();
        } else {
            copier.put(">>");
        }
    }

    /** Records the objects of the fragment, so that following fragments need not contain them. */
    void remember() {
        if (document.bareFonts()) {
            return;
        }
        var memo = document.memo();
        for (int node = 0; node < nodes.count(); node++) {
            int number = nodes.objectNumber(node);
            if (document.made().has(number)) {
                continue;
            }
            if (nodes.kind(node) == Kind.SHARED) {
                memo.putHash(
                        number,
                        nodes.firstHash(node),
                        nodes.secondHash(node),
                        nodes.valueKind(node));
            } else if (nodes.kind(node) == Kind.BOUND) {
                memo.putBound(number, nodes.valueKind(node));
            }
        }
    }

    /** Prepares the document for the next fragment. */
    void close() {
        forgetNodes(0);
        document.made().clear();
    }

    private void forgetNodes(int first) {
        for (int node = first; node < nodes.count(); node++) {
            document.setNode(nodes.objectNumber(node), -1);
        }
    }
}
