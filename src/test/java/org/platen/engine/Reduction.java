package org.platen.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Makes a list that has some effect shorter, as long as it still has it. */
final class Reduction {

    private Reduction() {}

    /** A part of the list that has the effect, and from which no half and no element can go. */
    static <T> List<T> of(List<T> whole, Predicate<List<T>> hasEffect) {
        var halved = halved(whole, hasEffect);
        var rest = new ArrayList<>(halved);
        for (T element : halved) {
            var shorter = new ArrayList<>(rest);
            shorter.remove(element);
            if (hasEffect.test(shorter)) {
                rest = shorter;
            }
        }
        return rest;
    }

    private static <T> List<T> halved(List<T> whole, Predicate<List<T>> hasEffect) {
        int middle = whole.size() / 2;
        if (middle == 0) {
            return whole;
        }
        for (var half : List.of(whole.subList(0, middle), whole.subList(middle, whole.size()))) {
            if (hasEffect.test(half)) {
                return halved(half, hasEffect);
            }
        }
        return whole;
    }
}
