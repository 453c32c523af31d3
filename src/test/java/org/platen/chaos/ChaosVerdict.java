package org.platen.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What has become of all that was accepted. */
final class ChaosVerdict {

    int accepted;

    int done;

    int failed;

    int cancelled;

    int retried;

    int unanswered;

    int repeats;

    final List<String> lost = new ArrayList<>();

    final List<String> doubled = new ArrayList<>();

    final List<String> half = new ArrayList<>();

    final List<String> unexplained = new ArrayList<>();

    /** Answers that no client expects of a server which is only unwell. */
    final List<String> wrong = new ArrayList<>();

    /** What stayed behind on disk or in the database after the sweep. */
    final List<String> leftovers = new ArrayList<>();

    final List<String> reasons = new ArrayList<>();

    boolean isClean() {
        return Stream.of(lost, doubled, half, unexplained, wrong, leftovers)
                .allMatch(List::isEmpty);
    }
}
