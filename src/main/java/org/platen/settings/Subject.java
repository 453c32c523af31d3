package org.platen.settings;

/** The parts of the reference of settings, in their order. */
public enum Subject {
    SERVER("Server"),
    OPERATIONS("Operations"),
    IMPORTS("Uploads and imports"),
    RETENTION("Retention and delivery"),
    ACCESS("Access"),
    OPENID_CONNECT("OpenID Connect"),
    HTTP("HTTP");

    private final String heading;

    Subject(String heading) {
        this.heading = heading;
    }

    String heading() {
        return heading;
    }
}
