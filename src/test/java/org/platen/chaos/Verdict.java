package org.platen.chaos;

import java.util.ArrayList;
import java.util.List;

/** What has become of all that was accepted. */
final class Verdict {

    int accepted;

    int done;

    int failed;

    int cancelled;

    int retried;

    final List<String> lost = new ArrayList<>();

    final List<String> doubled = new ArrayList<>();

    final List<String> half = new ArrayList<>();

    final List<String> unexplained = new ArrayList<>();

    final List<String> reasons = new ArrayList<>();

    boolean isClean() {
        return lost.isEmpty() && doubled.isEmpty() && half.isEmpty() && unexplained.isEmpty();
    }
}
