package org.platen.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A text table whose columns are as wide as necessary. */
final class Table {

    private static final String GAP = "  ";

    private final List<String> heads;
    private final int left;
    private final List<List<String>> rows = new ArrayList<>();

    /**
     * A table without rows.
     *
     * @param left number of columns, from the first one on, that contain words; the others contain
     *     figures
     */
    Table(int left, String... heads) {
        this.left = left;
        this.heads = List.of(heads);
        rows.add(this.heads);
    }

    /** Adds a row. A short row ends in its last cell, which may be of any length. */
    void add(String... cells) {
        rows.add(List.of(cells));
    }

    void gap() {
        rows.add(List.of());
    }

    List<String> lines() {
        return rows.stream().map(this::line).toList();
    }

    private String line(List<String> row) {
        var line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            boolean running = column == row.size() - 1 && row.size() < heads.size();
            int pad = running ? 0 : width(column) - row.get(column).length();
            line.append(column == 0 ? "" : GAP);
            line.append(column < left || running ? "" : " ".repeat(pad));
            line.append(row.get(column));
            line.append(column < left && !running ? " ".repeat(pad) : "");
        }
        return line.toString().stripTrailing();
    }

    private int width(int column) {
        return rows.stream()
                .filter(row -> column < row.size())
                .filter(row -> column < row.size() - 1 || row.size() == heads.size())
                .collect(Collectors.reducing(0, row -> row.get(column).length(), Math::max));
    }
}
