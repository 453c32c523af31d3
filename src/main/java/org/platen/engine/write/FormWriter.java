package org.platen.engine.write;

import java.io.IOException;
import java.util.Arrays;
import org.platen.engine.fragment.FormPart;
import org.platen.engine.primitive.Bytes;
import org.platen.engine.primitive.LongSet;

/**
 * Writes the interactive form of a print file (ISO 32000-2, 12.7.3) with the fields of all its
 * documents.
 *
 * <p>The fields of a document keep their names unless one of them is already used. In that case
 * they are placed below a field that represents their document, so that {@code name} becomes {@code
 * document-2.name}.
 */
final class FormWriter {

    private static final String DOCUMENT = "document-";

    private final ObjectOutput objects;
    private final LongSet names = new LongSet();
    private final FontNamesOfForm fonts = new FontNamesOfForm();
    private final Bytes value = new Bytes(256);
    private int[] fields = new int[4];
    private int count;
    private final Bytes calculationOrder = new Bytes(64);
    private int documents;
    // State of the current step.
    private int parent;
    private int firstField;

    FormWriter(ObjectOutput objects) {
        this.objects = objects;
    }

    FontNamesOfForm fonts() {
        return fonts;
    }

    /** The number of fields. */
    int size() {
        return count;
    }

    /** Begins a step that has fields. */
    void begin(FormPart part) {
        documents += part.names().length == 0 ? 0 : 1;
        boolean taken = Arrays.stream(part.names()).anyMatch(names::contains);
        if (taken && parent == 0) {
            parent = objects.newNumber();
        }
        if (!taken) {
            Arrays.stream(part.names()).forEach(names::add);
        }
    }

    /** Adds a field without a parent, and closes its dictionary. */
    void add(int field, Bytes dictionary) {
        if (parent != 0) {
            dictionary.put("/Parent ").putReference(parent);
        }
        dictionary.put(">>");
        if (count == fields.length) {
            fields = Arrays.copyOf(fields, count * 2);
        }
        fields[count++] = field;
    }

    /** Adds references to fields, in calculation order. */
    void addCalculationOrder(Bytes references) {
        calculationOrder.put(references.array(), 0, references.length()).put(' ');
    }

    void endStep() throws IOException {
        if (parent != 0) {
            value.clear();
            value.put("<</T(").put(newName()).put(")");
            putReferences("/Kids[", firstField);
            value.put(">>");
            objects.write(parent, value);
            count = firstField;
            fields[count++] = parent;
            parent = 0;
        }
        firstField = count;
        fonts.endStep();
    }

    private String newName() {
        String name = DOCUMENT + documents;
        while (names.contains(FormPart.hashOfName(name))) {
            name += "-";
        }
        names.add(FormPart.hashOfName(name));
        return name;
    }

    private void putReferences(String before, int from) {
        value.put(before);
        for (int i = from; i < count; i++) {
            value.put(i == from ? "" : " ").putReference(fields[i]);
        }
        value.put(']');
    }

    /** Writes the form, if there are any fields, and adds it to the catalogue. */
    void finish(Bytes catalog) throws IOException {
        if (count == 0 && fonts.isEmpty()) {
            return;
        }
        int number = objects.newNumber();
        value.clear();
        putReferences("<</Fields[", 0);
        if (calculationOrder.length() > 0) {
            value.put("/CO[").put(calculationOrder.array(), 0, calculationOrder.length()).put(']');
        }
        if (!fonts.isEmpty()) {
            fonts.put(value.put("/DR<</Font<<")).put(">>>>");
        }
        value.put(">>");
        objects.write(number, value);
        catalog.put("/AcroForm ").putReference(number);
    }
}
