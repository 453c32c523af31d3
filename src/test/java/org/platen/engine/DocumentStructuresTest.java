package org.platen.engine;

import java.util.List;
import java.util.stream.Stream;

/** Structures of documents, their forms and annotations. */
class DocumentStructuresTest extends StructureTrials {

    static List<Structure> structures() {
        return Stream.of(DocumentStructures.all(), FieldStructures.all())
                .flatMap(List::stream)
                .toList();
    }

    static List<Structure> ofSeveralPages() {
        return ofSeveralPages(structures());
    }

    static List<Structure> damaged() {
        return damaged(structures());
    }

    static List<List<Structure>> sound() {
        return sound(structures());
    }

    static List<List<Structure>> kinds() {
        return kinds(structures());
    }
}
