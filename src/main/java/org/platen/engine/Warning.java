package org.platen.engine;

/**
 * A decision about a document that a print file contains although something in it is faulty or
 * cannot be kept.
 *
 * @param page of the document, counted from 1; {@link #WHOLE_DOCUMENT} if it concerns all of it
 * @param text what was found and how it was handled, without naming document or page
 */
public record Warning(int page, String text) {

    public static final int WHOLE_DOCUMENT = 0;
}
