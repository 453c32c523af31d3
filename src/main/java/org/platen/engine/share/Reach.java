package org.platen.engine.share;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.engine.read.BeyondLimitException;
import org.platen.engine.read.IndirectObject;
import org.platen.engine.read.Limits;
import org.platen.engine.read.MalformedPdfException;
import org.platen.engine.read.PdfValue;
import org.platen.engine.share.Fragment.Kind;

/** Finds out what a reference leads to, and makes nodes of the objects that are met first. */
final class Reach {

    private static final List<String> LENGTH = List.of("Length");
    private static final List<String> LENGTH_AND_FILES = List.of("Length", "AF");
    // An object may be nothing but a reference to the next one.
    private static final int REFERENCES_IN_A_ROW = 16;

    private final PageRange range;
    private final OpenDocument document;
    private final Fragment fragment;
    private final Limits limits;
    private final Checkpoint checkpoint;
    private final @Nullable Layers layers;
    private final @Nullable FormFields form;
    private final ValueCopier copier;
    private final AnnotationCopier annotations;
    private final ScriptCopier scripts;
    private final boolean dropsFiles;
    private final List<String> droppedOfStreams;

    Reach(PageRange range, Fragment fragment, Limits limits, Checkpoint checkpoint) {
        this.range = range;
        this.document = range.document();
        this.fragment = fragment;
        this.limits = limits;
        this.checkpoint = checkpoint;
        layers = document.layers();
        form = document.form();
        copier = new ValueCopier(fragment);
        annotations = new AnnotationCopier(range, copier);
        scripts = new ScriptCopier(document.document(), copier);
        dropsFiles = !range.keeps(Extra.ATTACHMENTS);
        droppedOfStreams = dropsFiles ? LENGTH_AND_FILES : LENGTH;
    }

    /** What a reference to an object becomes, see {@link Fragment}. */
    int target(int reference) {
        return target(reference, REFERENCES_IN_A_ROW);
    }

    private int target(int reference, int references) {
        if (!document.has(reference) || reference == document.document().root()) {
            return Fragment.NOTHING;
        }
        int node = document.node(reference);
        if (node >= 0) {
            return node;
        }
        if (document.pages().contains(reference)) {
            int ordinal = range.ordinal(document.pages().indexOf(reference));
            return ordinal < 0 ? Fragment.NOTHING : Fragment.toPage(ordinal);
        }
        checkpoint.pass();
        int before = nodeFromBefore(reference);
        return before >= 0 ? before : newTarget(reference, references);
    }

    private int nodeFromBefore(int number) {
        var hash = document.memo().hash(number);
        if (hash != null) {
            int node = add(Kind.SHARED_BEFORE, number);
            fragment.setHash(node, hash);
            return node;
        }
        return document.memo().isBound(number) ? add(Kind.BOUND_BEFORE, number) : -1;
    }

    private int newTarget(int number, int references) {
        var object = document.document().find(number);
        if (object == null) {
            return Fragment.NOTHING;
        }
        int next = object.value().reference();
        if (next == PdfValue.NO_REFERENCE) {
            return copy(object, number);
        }
        if (references == 0) {
            throw new MalformedPdfException("references lead to nothing but references");
        }
        return target(next, references - 1);
    }

    private int add(Kind kind, int number) {
        if (fragment.count() >= limits.fragmentObjects()) {
            throw BeyondLimitException.ofMemory(
                    "a page reaches more than " + limits.fragmentObjects() + " objects");
        }
        int node = fragment.add(kind, number);
        document.setNode(number, node);
        return node;
    }

    private int copy(IndirectObject object, int number) {
        if (dropsFiles && object.isStream() && isFile(object.value())) {
            return Fragment.NOTHING;
        }
        int node = add(Kind.OPEN, number);
        if (layers != null) {
            fragment.setLayer(node, layers.layer(number));
        }
        copier.reset();
        if (object.isStream()) {
            copier.copyOpen(object.value(), droppedOfStreams);
            fragment.close(document.document().data(object));
        } else if (object.value().isDictionary()) {
            copyDictionary(object.value(), number);
            fragment.close(null);
        } else {
            copier.copy(object.value());
            fragment.close(null);
        }
        fragment.checkWeight(limits);
        return node;
    }

    /** Whether a stream is an attached file: much more than attachments leads there (14.13.5). */
    private static boolean isFile(PdfValue stream) {
        var type = stream.get("Type");
        return type != null && type.isName("EmbeddedFile");
    }

    private void copyDictionary(PdfValue value, int number) {
        int page = document.pageOfAnnotation(number);
        if (page != IntMap.ABSENT) {
            annotations.copyOpen(value, page);
        }
        if (form != null && form.uses(number)) {
            copyField(form, value, number, page != IntMap.ABSENT);
            return;
        }
        if (page == IntMap.ABSENT) {
            copier.copyOpen(value, List.of());
        } else {
            annotations.copyInheritedOfField(value);
        }
        copier.put(">>");
    }

    private void copyField(FormFields fields, PdfValue value, int number, boolean copied) {
        if (!copied) {
            copier.copyOpen(value, FormFields.DROPPED);
            if (range.keeps(Extra.SCRIPTS)) {
                scripts.copyEvents(value);
            }
        }
        fields.copyPlace(value, number, copier);
        if (fields.isRoot(number)) {
            fragment.setRootField();
        } else {
            copier.put(">>");
        }
    }

    /** Notes what the fragment tells, so that the next one need not. */
    void remember() {
        var memo = document.memo();
        for (int node = 0; node < fragment.count(); node++) {
            int number = fragment.objectNumber(node);
            if (fragment.kind(node) == Kind.SHARED) {
                memo.putHash(number, fragment.firstHash(node), fragment.secondHash(node));
            } else if (fragment.kind(node) == Kind.BOUND) {
                memo.putBound(number);
            }
        }
    }

    /** Makes the document ready for the next fragment. */
    void close() {
        for (int node = 0; node < fragment.count(); node++) {
            document.setNode(fragment.objectNumber(node), -1);
        }
    }
}
