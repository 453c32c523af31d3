package org.platen.engine.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The filter FlateDecode (ISO 32000-2, 7.4.4). */
class CompressorTest {

    private final Compressor compressor = new Compressor();

    @AfterEach
    void close() {
        compressor.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 1 << 14, 1 << 17})
    void data_in_parts_are_compressed_as_a_whole_each_time(int length) throws IOException {
        byte[] data = new byte[length];
        new Random(length).nextBytes(data);
        for (int round = 0; round < 2; round++) {
            compressor.start();
            compressor.add(data, 0, length / 3);
            compressor.add(data, length / 3, length - length / 3);

            byte[] compressed = compressor.end().toArray();

            try (var in = new InflaterInputStream(new ByteArrayInputStream(compressed))) {
                assertThat(in.readAllBytes()).isEqualTo(data);
            }
        }
    }
}
