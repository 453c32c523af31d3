package org.platen.bench.data;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;

/**
 * The logo on each page, computed pixel by pixel, because system fonts and their rendering differ
 * between machines.
 */
final class Logo {

    static final int WIDTH = 300;
    static final int HEIGHT = 100;

    private static final int GRAIN = 12;

    private Logo() {}

    /** The logo embedded as a photograph: DCTDecode. */
    static byte[] jpeg() {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pixels = pixels();
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            image.setRGB(i % WIDTH, i / WIDTH, rgb(pixels, 3 * i));
        }
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.setUseCache(false);
            ImageIO.write(image, "jpg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static int rgb(byte[] pixels, int at) {
        return ((pixels[at] & 0xff) << 16)
                | ((pixels[at + 1] & 0xff) << 8)
                | (pixels[at + 2] & 0xff);
    }

    /** A disc with a bar in front of a grainy colour gradient, in three bytes per pixel. */
    static byte[] pixels() {
        var grain = new SplittableRandom(1);
        var pixels = new byte[3 * WIDTH * HEIGHT];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int noise = grain.nextInt(10) == 0 ? grain.nextInt(GRAIN) : 0;
                paint(pixels, 3 * (y * WIDTH + x), colour(x, y), noise);
            }
        }
        return pixels;
    }

    private static int colour(int x, int y) {
        boolean disc = Math.hypot(x - 50.0, y - 50.0) < 36;
        if (disc && Math.abs(y - 50) < 8) {
            return 0xc81e1e;
        }
        if (disc) {
            return 0xf4f4f4;
        }
        return (20 + x / 2) << 16 | (60 + x / 2) << 8 | (160 + x / 4);
    }

    private static void paint(byte[] pixels, int at, int colour, int noise) {
        for (int i = 0; i < 3; i++) {
            pixels[at + i] = (byte) Math.min(255, (colour >> (16 - 8 * i) & 0xff) + noise);
        }
    }
}
