package org.platen.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCellTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+cmd|' /C calc'!A0",
                "-2+3+cmd|' /C calc'!A0",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                " =1",
                "＝1+1",
                "-A1",
                "\n@x",
                "+49 30 cmd"
            })
    void formulas_become_text(String formula) {
        assertThat(CsvCell.of(formula)).isEqualTo("'" + formula);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Ännchen", "-12.50", "+49 30 123", "1=1", "a@b.example", "12-3"})
    void everything_else_stays(String text) {
        assertThat(CsvCell.of(text)).isEqualTo(text);
    }
}
