package org.platen.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import org.jspecify.annotations.Nullable;

/**
 * An entry as administrators see it.
 *
 * @param minute of refusals, in which they were counted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AuditView(
        String at,
        String user,
        String credential,
        String address,
        String action,
        String thing,
        String result,
        long count,
        @Nullable String minute,
        @JsonRawValue @Nullable String before,
        @JsonRawValue @Nullable String after) {

    static AuditView of(AuditEntry entry) {
        var minute = entry.minute();
        return new AuditView(
                entry.at().toString(),
                entry.user(),
                entry.credential(),
                entry.address(),
                entry.action(),
                entry.thing(),
                entry.result(),
                entry.count(),
                minute == null ? null : minute.toString(),
                entry.before(),
                entry.after());
    }
}
