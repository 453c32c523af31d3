package org.platen.engine.fragment;

import org.platen.engine.read.NameTree;
import org.platen.engine.read.PdfDocument;
import org.platen.engine.syntax.PdfValue;

/** Copies the attached files and scripts of a document as a whole. */
final class NameTreeCopier {

    /** The key of the open action, and the name that its script gets in the print file. */
    private static final String OPEN_ACTION = "OpenAction";

    private final PdfDocument document;
    private final NodeTable nodes;
    private final StepCatalogue catalogue;
    private final StronglyConnectedComponents components;
    private final ValueCopier copier;
    private final ScriptCopier scripts;

    NameTreeCopier(PageRange range, Fragment fragment, StronglyConnectedComponents components) {
        document = range.document().document();
        nodes = fragment.nodes();
        catalogue = fragment.catalogue();
        this.components = components;
        copier = new ValueCopier(nodes);
        scripts = new ScriptCopier(document, copier);
    }

    private PdfValue tree(String key) {
        return document.resolve(document.resolve(document.catalog(), "Names"), key);
    }

    void copyFiles() {
        new NameTree(document)
                .forEach(
                        tree("EmbeddedFiles"),
                        (name, file) -> {
                            int node = copyFile(file);
                            catalogue.add(
                                    new CatalogueEntry.Named(
                                            node, CatalogueEntry.Tree.EMBEDDED_FILES, name));
                        });
        var associated = document.resolve(document.catalog(), "AF");
        if (associated.isArray()) {
            for (var file : associated.elements()) {
                catalogue.add(new CatalogueEntry.AssociatedFile(copyFile(file)));
            }
        }
    }

    private int copyFile(PdfValue file) {
        int node = begin();
        copier.copy(file);
        return end(node);
    }

    /**
     * Copies the named scripts and the open action, which has no name. All of them run when the
     * document is opened.
     */
    void copyScripts() {
        new NameTree(document)
                .forEach(
                        tree("JavaScript"),
                        (name, script) -> copyScript(name, document.resolve(script)));
        copyScript(OPEN_ACTION, document.resolve(document.catalog(), OPEN_ACTION));
    }

    private void copyScript(String name, PdfValue script) {
        if (scripts.isScript(script)) {
            int node = begin();
            scripts.copy(script);
            catalogue.add(new CatalogueEntry.Named(end(node), CatalogueEntry.Tree.SCRIPTS, name));
        }
    }

    private int begin() {
        copier.reset();
        return nodes.add(NodeTable.Kind.ASIDE, 0);
    }

    private int end(int node) {
        nodes.close(null);
        components.close(node);
        return node;
    }
}
