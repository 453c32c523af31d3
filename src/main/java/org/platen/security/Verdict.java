package org.platen.security;

import java.time.Duration;

/** The outcome of a check of credentials. */
sealed interface Verdict {

    /** They are right. */
    record Right(Caller caller) implements Verdict {}

    /** They are wrong, or there are none. */
    record Wrong() implements Verdict {}

    /** They were not checked: there were too many wrong ones before. */
    record TooMany(Duration delay) implements Verdict {}

    /** They were not checked: too many others are being checked. */
    record Busy(Duration delay) implements Verdict {}

    /** They were not checked: the OpenID provider does not answer. */
    record Unavailable(Duration delay) implements Verdict {}
}
