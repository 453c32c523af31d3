package org.platen.engine;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Compares pages as pictures, pixel by pixel. */
final class Pictures {

    static final Tool RENDERER = Renderer.POPPLER.tool();

    private Pictures() {}

    /** The numbers of the pages that do not look the same in both files. */
    static Set<Integer> differences(Path one, Path other, Path scratch) {
        return differences(
                Renderer.POPPLER.pictures(one, scratch), Renderer.POPPLER.pictures(other, scratch));
    }

    static Set<Integer> differences(List<byte[]> pictures, List<byte[]> others) {
        var differences = new TreeSet<Integer>();
        for (int i = 0; i < Math.max(pictures.size(), others.size()); i++) {
            if (i >= pictures.size()
                    || i >= others.size()
                    || !Arrays.equals(pictures.get(i), others.get(i))) {
                differences.add(i + 1);
            }
        }
        return differences;
    }
}
