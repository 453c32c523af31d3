package org.platen.engine.share;

/**
 * A decision about a document that a print file contains although something in it is wrong or
 * cannot be kept.
 *
 * @param page of the document, counted from 1; {@link #WHOLE_DOCUMENT} if it concerns all of it
 * @param text says what was found and what was made of it, naming neither document nor page
 */
public record Warning(int page, String text) {

    public static final int WHOLE_DOCUMENT = 0;
}
