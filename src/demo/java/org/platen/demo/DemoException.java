package org.platen.demo;

import java.io.IOException;

/** Thrown when the demo cannot continue. The message tells the user why. */
final class DemoException extends IOException {

    DemoException(String message) {
        super(message);
    }
}
