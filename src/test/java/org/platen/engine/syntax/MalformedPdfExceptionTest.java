package org.platen.engine.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MalformedPdfExceptionTest {

    @Test
    void a_damaged_file_is_ordinary_input_and_has_no_stack_trace() {
        var fault = new MalformedPdfException("a number is missing");

        assertThat(fault.getStackTrace()).isEmpty();
        assertThat(fault.reason()).isEqualTo("a number is missing").isEqualTo(fault.getMessage());
    }
}
