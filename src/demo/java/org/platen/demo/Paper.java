package org.platen.demo;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/**
 * The A4 pages on which a letter is written, one after the other. Positions are in points from the
 * left and from the top.
 */
final class Paper implements Closeable {

    static final float LEFT = 70;

    static final float RIGHT = PDRectangle.A4.getWidth() - 56;

    private static final float HEIGHT = PDRectangle.A4.getHeight();

    private static final float LEADING = 1.35f;

    private final PDDocument document = new PDDocument();

    private final PDFont font;

    private PDPageContentStream content;

    Paper(TrueTypeFont face, int number, String title) throws IOException {
        font = PDType0Font.load(document, face, true);
        // Makes the bytes of a sample reproducible. PDFBox would otherwise derive the id from the
        // time.
        document.setDocumentId((long) number);
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setCreationDate(creation());
        content = page();
    }

    private static Calendar creation() {
        var calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        calendar.setTimeInMillis(0);
        calendar.set(2026, Calendar.JANUARY, 15, 6, 0, 0);
        return calendar;
    }

    private PDPageContentStream page() throws IOException {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        return new PDPageContentStream(document, page);
    }

    void nextPage() throws IOException {
        content.close();
        content = page();
    }

    void text(float x, float y, float size, Color color, String text) throws IOException {
        content.beginText();
        content.setNonStrokingColor(color);
        content.setFont(font, size);
        content.newLineAtOffset(x, HEIGHT - y);
        content.showText(text);
        content.endText();
    }

    void text(float x, float y, float size, String text) throws IOException {
        text(x, y, size, Color.BLACK, text);
    }

    /** Draws bold text. There is no bold font, so the outlines are drawn as well. */
    void bold(float x, float y, float size, Color color, String text) throws IOException {
        content.saveGraphicsState();
        content.setRenderingMode(RenderingMode.FILL_STROKE);
        content.setStrokingColor(color);
        content.setLineWidth(size / 32);
        text(x, y, size, color, text);
        content.restoreGraphicsState();
    }

    /** Draws text that ends at this position. */
    void textTo(float x, float y, float size, String text) throws IOException {
        text(x - width(text, size), y, size, text);
    }

    /** Writes text in lines as wide as the page allows; returns the position of the next line. */
    float paragraph(float y, float size, String text) throws IOException {
        var line = new StringBuilder();
        float next = y;
        for (var word : text.split(" ", -1)) {
            if (!line.isEmpty() && LEFT + width(line + " " + word, size) > RIGHT) {
                text(LEFT, next, size, line.toString());
                next += size * LEADING;
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        text(LEFT, next, size, line.toString());
        return next + size * (LEADING + 0.65f);
    }

    private float width(String text, float size) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }

    void box(float x, float y, float width, float height, Color color) throws IOException {
        content.setNonStrokingColor(color);
        content.addRect(x, HEIGHT - y - height, width, height);
        content.fill();
    }

    void rule(float y) throws IOException {
        box(LEFT, y, RIGHT - LEFT, 0.5f, Color.GRAY);
    }

    /** Fills an outline through these points, closed by a straight line: x, y, x, y and so on. */
    void shape(Color color, float... places) throws IOException {
        content.setNonStrokingColor(color);
        content.moveTo(places[0], HEIGHT - places[1]);
        for (int i = 2; i < places.length; i += 2) {
            content.lineTo(places[i], HEIGHT - places[i + 1]);
        }
        content.closePath();
        content.fill();
    }

    byte[] bytes() throws IOException {
        content.close();
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
