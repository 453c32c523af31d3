package org.platen.demo;

import java.io.IOException;

/** The demo cannot go on; the message says why, to whoever sits before it. */
final class DemoException extends IOException {

    DemoException(String message) {
        super(message);
    }
}
