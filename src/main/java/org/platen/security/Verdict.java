package org.platen.security;

import java.time.Duration;

/** The outcome of a check of credentials. */
public sealed interface Verdict {

    /** The credentials are right. */
    record Right(Caller caller) implements Verdict {}

    /** The credentials are wrong, or there are none. */
    record Wrong() implements Verdict {}

    /** The credentials were not checked, because there were too many wrong ones before. */
    record TooMany(Duration delay) implements Verdict {}

    /** The credentials were not checked, because too many others are being checked. */
    record Busy(Duration delay) implements Verdict {}

    /** The credentials were not checked, because the OpenID provider does not answer. */
    record Unavailable(Duration delay) implements Verdict {}
}
