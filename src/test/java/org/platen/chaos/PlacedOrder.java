package org.platen.chaos;

import java.util.List;
import java.util.Map;

/**
 * A kind of operation that is submitted again and again.
 *
 * @param delivers the destination folder; empty if it is only created
 * @param mustFail whether it names a broken document
 * @param files name pattern and SHA-256 of what an undisturbed run makes; {@code ID} stands for the
 *     operation
 */
record PlacedOrder(
        String name,
        String preset,
        List<Long> jobs,
        String delivers,
        boolean mustFail,
        Map<String, String> files) {

    PlacedOrder withFiles(Map<String, String> made) {
        return new PlacedOrder(name, preset, jobs, delivers, mustFail, made);
    }

    boolean isDelivered() {
        return !delivers.isEmpty();
    }

    String path() {
        return Orders.OUTPUT + preset + "/jobs";
    }

    String body() {
        return "{\"identifiers\":" + jobs + ",\"createOnly\":" + !isDelivered() + "}";
    }
}
