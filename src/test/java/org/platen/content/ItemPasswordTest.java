package org.platen.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.platen.property.DocumentPassword;
import org.platen.property.NameValue;

/** The password of a content item: kept, and shown to nobody. */
class ItemPasswordTest {

    private static final NameValue CITY = new NameValue("city", "Bern");
    private static final NameValue PASSWORD = new NameValue(DocumentPassword.PROPERTY, "geheim");

    @Test
    void the_password_of_an_upload_becomes_a_property() {
        var item = new NewItem(null, 1, 2, "10x10*2", NameValue.toColumn(List.of(CITY)));

        var protectedItem = item.with(PASSWORD);

        assertThat(NameValue.ofColumn(protectedItem.properties())).containsExactly(CITY, PASSWORD);
    }

    @Test
    void an_item_shows_its_properties_without_the_password() {
        var item = new ContentItem();

        item.describe(List.of(CITY, PASSWORD));

        assertThat(item.properties()).containsExactly(CITY);
    }
}
