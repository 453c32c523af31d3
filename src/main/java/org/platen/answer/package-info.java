/**
 * Asynchronous answers: a large answer is sent at the speed of its client ({@link
 * org.platen.answer.AnswerBody}), and a call that waits for a result waits asynchronously ({@link
 * org.platen.answer.Wait}). Neither occupies a thread.
 *
 * <p>Depends on no other package; answers are sent with the plain Servlet API. Read {@link
 * org.platen.answer.AnswerFilter} first.
 */
@NullMarked
package org.platen.answer;

import org.jspecify.annotations.NullMarked;
