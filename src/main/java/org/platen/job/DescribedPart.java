package org.platen.job;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.property.NameValue;

/** A part with properties that users may set. */
@MappedSuperclass
public abstract class DescribedPart extends JobPart {

    @Column(columnDefinition = "text")
    private @Nullable String properties;

    List<NameValue> properties() {
        return NameValue.ofColumn(properties);
    }

    void describe(List<NameValue> words) {
        properties = NameValue.toColumn(words);
    }
}
