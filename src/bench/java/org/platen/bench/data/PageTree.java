package org.platen.bench.data;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The page tree of a PDF: one node, or a root with nodes of some pages each. */
final class PageTree {

    private static final int PAGES_A_NODE = 50;

    private final PdfWriter pdf;
    private final List<Integer> nodes = new ArrayList<>();
    private final List<Integer> kids = new ArrayList<>();
    private int node;
    private int root;
    private int pages;

    PageTree(PdfWriter pdf) {
        this.pdf = pdf;
        this.node = pdf.reserve();
    }

    /** Adds a page, given as the entries of its dictionary without type and parent. */
    void add(String entries) throws IOException {
        if (kids.size() == PAGES_A_NODE) {
            writeNode();
            node = pdf.reserve();
        }
        pages++;
        kids.add(pdf.object("<</Type/Page/Parent " + PdfWriter.reference(node) + entries + ">>"));
    }

    private void writeNode() throws IOException {
        if (root == 0) {
            root = pdf.reserve();
        }
        pdf.object(node, node("/Parent " + PdfWriter.reference(root), kids, kids.size()));
        nodes.add(node);
        kids.clear();
    }

    /** Writes pending nodes; returns the number of the root. */
    int end() throws IOException {
        if (nodes.isEmpty()) {
            pdf.object(node, node("", kids, pages));
            return node;
        }
        writeNode();
        pdf.object(root, node("", nodes, pages));
        return root;
    }

    private static String node(String parent, List<Integer> kids, int pages) {
        var references = kids.stream().map(PdfWriter::reference).collect(Collectors.joining(" "));
        return "<</Type/Pages" + parent + "/Kids[" + references + "]/Count " + pages + ">>";
    }
}
