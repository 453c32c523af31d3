package org.platen.about;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class BuildInfoTest {

    @Test
    void maven_tells_version_and_commit() throws IOException {
        var written = "version=1.2.3\ncommit=0c5c-dirty\n";

        assertThat(BuildInfo.of(new ByteArrayInputStream(written.getBytes(UTF_8))))
                .isEqualTo(new BuildInfo("1.2.3", "0c5c-dirty"));
    }

    @Test
    void a_build_without_maven_is_unknown() throws IOException {
        assertThat(BuildInfo.of(null)).isEqualTo(new BuildInfo("unknown", "unknown"));
    }
}
