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
 * @param isDamaged whether it may look different if there is a warning
 */
record Trial(Excerpt document, List<String> texts, Set<Renderer> judges, boolean isDamaged) {

    private static final Tool READER = new Tool("pdftotext");
    private static final Tool CHECKER = new Tool("qpdf");

    static Trial of(Path pdf, List<String> texts, Set<Renderer> judges) {
        return new Trial(Excerpt.whole(pdf, texts.size()), texts, judges, false);
    }

    /** The same one, where a warning excuses another look. */
    Trial ofDamaged() {
        return new Trial(document, texts, judges, true);
    }

    /** The company of a document. */
    enum Company {
        ALONE {
            @Override
            List<List<Trial>> printFiles(Trial trial, Trial before, Trial behind) {
                return List.of(List.of(trial));
            }
        },
        PAIRS {
            @Override
            List<List<Trial>> printFiles(Trial trial, Trial before, Trial behind) {
                return List.of(List.of(trial, before), List.of(before, trial));
            }
        },
        TWICE_BETWEEN {
            @Override
            List<List<Trial>> printFiles(Trial trial, Trial before, Trial behind) {
                return List.of(List.of(before, trial, trial, behind));
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

    /** Each page for itself. */
    List<Trial> pages() {
        var pages = new ArrayList<Trial>();
        for (int page = 1; page <= texts.size(); page++) {
            var excerpt = document.page(page);
            pages.add(new Trial(excerpt, List.of(texts.get(page - 1)), judges, isDamaged));
        }
        return pages;
    }

    /**
     * Prints some documents together, and says what is wrong.
     *
     * @throws BrokenDocumentException if one of them is refused
     */
    static List<String> faults(List<Trial> trials, SourceLooks sources, Path folder)
            throws IOException {
        var excerpts = trials.stream().map(Trial::document).toList();
        var proof = Proof.of(excerpts, AssemblySettings.defaults(), folder);
        var differences =
                Renderer.installed().stream()
                        .flatMap(each -> proof.differences(each, sources, folder).stream())
                        .toList();
        var faults = new ArrayList<String>();
        for (int position = 0; position < trials.size(); position++) {
            faults.addAll(trials.get(position).differences(position, proof, differences));
        }
        if (READER.installed()) {
            faults.addAll(textFaults(trials, proof));
        }
        faults.addAll(unsoundness(trials, proof));
        return faults;
    }

    /** A damaged document may look different to a judge if it does not to another one. */
    private List<String> differences(
            int position, Proof proof, List<Proof.Difference> differences) {
        var own =
                differences.stream()
                        .filter(each -> each.position() == position)
                        .filter(each -> judges.contains(each.renderer()))
                        .toList();
        long judgesOfDifferences = own.stream().map(Proof.Difference::renderer).distinct().count();
        return isExcused(proof) || (isDamaged && judgesOfDifferences < judges.size())
                ? List.of()
                : own.stream().map(difference -> told(difference, proof)).toList();
    }

    /** Whether the document is damaged and the print shop was told of it. */
    private boolean isExcused(Proof proof) {
        String label = document.step().label();
        return isDamaged
                && proof.listener().warned.stream().anyMatch(text -> text.startsWith(label));
    }

    private static String told(Proof.Difference difference, Proof proof) {
        return difference.renderer()
                + " shows page %d of %s differently in %s"
                        .formatted(
                                difference.page(),
                                proof.excerpts().get(difference.position()),
                                proof);
    }

    private static List<String> textFaults(List<Trial> trials, Proof proof) {
        var pages = READER.answer("-q", proof.printFile().toString(), "-").split("\f", -1);
        var faults = new ArrayList<String>();
        int page = 0;
        for (var trial : trials) {
            for (String text : trial.texts()) {
                String found = page < pages.length ? words(pages[page]) : "missing";
                page++;
                if (trial.judges().contains(Renderer.POPPLER)
                        && !found.contains(text)
                        && !trial.isExcused(proof)) {
                    faults.add(
                            "page %d of %s reads \"%s\", not \"%s\""
                                    .formatted(page, proof, found, text));
                }
            }
        }
        return faults;
    }

    private static String words(String page) {
        return page.strip().replaceAll("\\s+", " ");
    }

    private static List<String> unsoundness(List<Trial> trials, Proof proof) {
        String printFile = proof.printFile().toString();
        if (!CHECKER.installed() || CHECKER.run("--check", printFile) == 0) {
            return List.of();
        }
        return trials.stream().anyMatch(Trial::isDamaged)
                ? Blame.of(proof.printFile(), trials.get(0).document().pdf())
                : List.of(CHECKER.answer("--check", printFile));
    }
}
