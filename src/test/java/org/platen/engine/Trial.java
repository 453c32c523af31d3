package org.platen.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A document in different company: each of its pages has to look like its source and to have the
 * text that is known to be right, and its neighbours have to stay as they are.
 *
 * @param document with its pages
 * @param texts of its pages, in their order
 * @param judges the renderers that show the source rightly
 */
record Trial(Excerpt document, List<String> texts, Set<Renderer> judges) {

    private static final Tool READER = new Tool("pdftotext");
    private static final Tool CHECKER = new Tool("qpdf");

    static Trial of(Path pdf, List<String> texts, Set<Renderer> judges) {
        return new Trial(Excerpt.whole(pdf, texts.size()), texts, judges);
    }

    /** The company of a document. */
    enum Company {
        ALONE {
            @Override
            List<List<Trial>> printFiles(Trial trial, Trial before, Trial behind) {
                return List.of(List.of(trial));
            }
        },
        TWICE {
            @Override
            List<List<Trial>> printFiles(Trial trial, Trial before, Trial behind) {
                return List.of(List.of(trial, trial));
            }
        },
        PAIRS {
            @Override
            List<List<Trial>> printFiles(Trial trial, Trial before, Trial behind) {
                return List.of(List.of(trial, before), List.of(before, trial));
            }
        },
        BETWEEN {
            @Override
            List<List<Trial>> printFiles(Trial trial, Trial before, Trial behind) {
                return List.of(List.of(before, trial, behind));
            }
        },
        SPLIT {
            @Override
            List<List<Trial>> printFiles(Trial trial, Trial before, Trial behind) {
                return trial.pages().stream().map(List::of).toList();
            }
        };

        /** The documents of each print file. */
        abstract List<List<Trial>> printFiles(Trial trial, Trial before, Trial behind);
    }

    private List<Trial> pages() {
        var pages = new ArrayList<Trial>();
        for (int page = 1; page <= texts.size(); page++) {
            var excerpt = Excerpt.page(document.pdf(), page);
            pages.add(new Trial(excerpt, List.of(texts.get(page - 1)), judges));
        }
        return pages;
    }

    /**
     * Prints some documents together, and says what is wrong.
     *
     * @throws BrokenDocumentException if one of them is refused
     */
    static List<String> faults(List<Trial> trials, Path folder) throws IOException {
        var excerpts = trials.stream().map(Trial::document).toList();
        var proof = Proof.of(excerpts, AssemblySettings.defaults(), folder);
        var faults = new ArrayList<String>();
        var sources = new SourceLooks(folder);
        for (var renderer : Renderer.installed()) {
            for (var difference : proof.differences(renderer, sources, folder)) {
                if (trials.get(difference.position()).judges().contains(renderer)) {
                    faults.add(
                            renderer
                                    + " shows page %d of %s differently in %s"
                                            .formatted(
                                                    difference.page(),
                                                    excerpts.get(difference.position()),
                                                    excerpts));
                }
            }
        }
        if (READER.installed()) {
            faults.addAll(textFaults(trials, proof));
        }
        if (CHECKER.installed() && CHECKER.run("--check", proof.printFile().toString()) != 0) {
            faults.add(CHECKER.answer("--check", proof.printFile().toString()));
        }
        return faults;
    }

    private static List<String> textFaults(List<Trial> trials, Proof proof) {
        var pages = READER.answer("-q", proof.printFile().toString(), "-").split("\f", -1);
        var texts = trials.stream().flatMap(trial -> trial.texts().stream()).toList();
        var faults = new ArrayList<String>();
        for (int i = 0; i < texts.size(); i++) {
            String text = i < pages.length ? words(pages[i]) : "missing";
            if (!text.equals(texts.get(i))) {
                faults.add(
                        "page %d of %s reads \"%s\", not \"%s\""
                                .formatted(i + 1, proof.excerpts(), text, texts.get(i)));
            }
        }
        return faults;
    }

    private static String words(String page) {
        return page.strip().replaceAll("\\s+", " ");
    }
}
