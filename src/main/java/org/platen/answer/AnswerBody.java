package org.platen.answer;

import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of a large answer, as an entity of JAX-RS. They are read piece by piece when the client
 * has taken what came before, so that a slow client holds no thread.
 */
@FunctionalInterface
public interface AnswerBody {

    /** Opens the bytes; the sender closes the stream. Reading must not block for long. */
    InputStream open() throws IOException;
}
