package org.platen.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What pages look like to poppler, a renderer that shares no code with us. */
final class Pictures {

    static final Tool RENDERER = new Tool("pdftoppm");

    private static final String DPI = "60";
    private static final String LAST_PAGE = "40";

    private Pictures() {}

    /** The numbers of the pages that do not look the same in both files. */
    static Set<Integer> differences(Path one, Path other, Path scratch) {
        var pictures = render(one, scratch);
        var others = render(other, scratch);
        var differences = new HashSet<Integer>();
        for (int i = 0; i < Math.max(pictures.size(), others.size()); i++) {
            if (i >= pictures.size()
                    || i >= others.size()
                    || !Arrays.equals(pictures.get(i), others.get(i))) {
                differences.add(i + 1);
            }
        }
        return differences;
    }

    private static List<byte[]> render(Path pdf, Path scratch) {
        RENDERER.run(
                "-r", DPI, "-l", LAST_PAGE, pdf.toString(), scratch.resolve("page").toString());
        var pictures = new ArrayList<byte[]>();
        try (Stream<Path> files = Files.list(scratch)) {
            for (Path file :
                    files.filter(each -> each.getFileName().toString().startsWith("page-"))
                            .sorted()
                            .toList()) {
                pictures.add(Files.readAllBytes(file));
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pictures;
    }
}
