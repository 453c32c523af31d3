package org.platen.engine.document;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The simple properties of an XMP packet (ISO 16684-1): those with a text value, written as
 * attributes or as elements. Of a list of texts, the first one is used.
 */
final class Xmp {

    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final int MAX_PROPERTIES = 1_000;
    private static final int MAX_VALUE_LENGTH = 1_000;

    private final Map<String, String> properties = new HashMap<>();
    // The property that the items of a list belong to.
    private @Nullable String property;
    // The current element, as long as it contains only text.
    private @Nullable String name;
    private final StringBuilder text = new StringBuilder();

    private Xmp() {}

    /** Parses a packet; of a damaged one, the part before the damage. */
    static Xmp of(byte[] packet) {
        var xmp = new Xmp();
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            var reader = factory.createXMLStreamReader(new ByteArrayInputStream(packet));
            while (reader.hasNext()) {
                xmp.take(reader.next(), reader);
            }
            reader.close();
        } catch (XMLStreamException e) {
            // Damaged metadata are no reason to refuse a document.
        }
        return xmp;
    }

    private void take(int event, XMLStreamReader reader) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> begin(reader);
            case XMLStreamConstants.CHARACTERS -> append(reader);
            case XMLStreamConstants.END_ELEMENT -> end();
            default -> {}
        }
    }

    private void begin(XMLStreamReader reader) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            put(
                    key(reader.getAttributeNamespace(i), reader.getAttributeLocalName(i)),
                    reader.getAttributeValue(i));
        }
        String element = key(reader.getNamespaceURI(), reader.getLocalName());
        boolean isOfRdf = RDF.equals(reader.getNamespaceURI());
        property = isOfRdf ? property : element;
        name = isOfRdf && reader.getLocalName().equals("li") ? property : element;
        text.setLength(0);
    }

    private void append(XMLStreamReader reader) {
        if (text.length() <= MAX_VALUE_LENGTH) {
            text.append(reader.getText());
        }
    }

    private void end() {
        if (name != null) {
            put(name, text.toString());
        }
        name = null;
    }

    private static String key(@Nullable String namespace, String local) {
        return namespace == null ? local : namespace + local;
    }

    private void put(String key, String value) {
        if (properties.size() < MAX_PROPERTIES && value.length() <= MAX_VALUE_LENGTH) {
            properties.putIfAbsent(key, value.strip());
        }
    }

    /** The value of a property, or an empty text. */
    String get(String namespace, String property) {
        return properties.getOrDefault(namespace + property, "");
    }
}
