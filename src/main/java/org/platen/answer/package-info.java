/**
 * Answers that take long, without a thread for each: large ones are sent as fast as their client
 * reads ({@link org.platen.answer.AnswerBody}), and calls that wait for something wait
 * asynchronously ({@link org.platen.answer.Wait}). Plain Servlet API. Read {@link
 * org.platen.answer.AnswerFilter} first.
 */
@NullMarked
package org.platen.answer;

import org.jspecify.annotations.NullMarked;
