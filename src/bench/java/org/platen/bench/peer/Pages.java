package org.platen.bench.peer;

/** A page range in the format of the lists for the peers: {@code 3-4}. */
record Pages(int first, int last) {

    static Pages parse(String text) {
        var ends = text.split("-", 2);
        return new Pages(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
    }
}
