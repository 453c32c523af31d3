package org.platen.engine.stream;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.platen.engine.syntax.BeyondLimitException;

/**
 * Compressed storage for bytes that are too many to be kept as they are. They are deflated in
 * separate blocks, so that any part can be read without everything before it. Thread-safe once
 * finished.
 */
public final class PackedBytes extends OutputStream {

    private static final int BLOCK = 1 << 16;

    private final int most;
    private final List<byte[]> blocks = new ArrayList<>();
    private final byte[] block = new byte[BLOCK];
    private int inBlock;
    private int length;
    private int weight = BLOCK;
    private int unpacked = -1;

    /**
     * @param most memory that they may take
     */
    PackedBytes(int most) {
        this.most = most;
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) {
        int done = 0;
        while (done < count) {
            int part = Math.min(count - done, BLOCK - inBlock);
            System.arraycopy(bytes, from + done, block, inBlock, part);
            inBlock += part;
            done += part;
            if (inBlock == BLOCK) {
                pack();
            }
        }
        length = Math.addExact(length, count);
    }

    private void pack() {
        var deflater = new Deflater(Deflater.BEST_SPEED);
        var packed = new ByteArrayOutputStream(BLOCK / 8);
        byte[] part = new byte[BLOCK / 8];
        try {
            deflater.setInput(block, 0, inBlock);
            deflater.finish();
            while (!deflater.finished()) {
                packed.write(part, 0, deflater.deflate(part));
            }
        } finally {
            deflater.end();
        }
        blocks.add(packed.toByteArray());
        weight += packed.size();
        inBlock = 0;
        if (weight > most) {
            throw BeyondLimitException.ofMemory("an object stream takes more than", most);
        }
    }

    /** Completes the storage. Nothing more may be written. */
    PackedBytes finished() {
        if (inBlock > 0) {
            pack();
        }
        return this;
    }

    public int length() {
        return length;
    }

    /** The memory that it takes. */
    public int weight() {
        return weight;
    }

    /** A copy of a part of the bytes. */
    public synchronized byte[] part(int from, int to) {
        byte[] part = new byte[to - from];
        int at = from;
        while (at < to) {
            unpack(at / BLOCK);
            int start = at % BLOCK;
            int count = Math.min(to - at, BLOCK - start);
            System.arraycopy(block, start, part, at - from, count);
            at += count;
        }
        return part;
    }

    private void unpack(int number) {
        if (number == unpacked) {
            return;
        }
        unpacked = -1;
        var inflater = new Inflater();
        try {
            inflater.setInput(blocks.get(number));
            int done = 0;
            while (!inflater.finished()) {
                done += inflater.inflate(block, done, BLOCK - done);
            }
        } catch (DataFormatException e) {
            throw new IllegalStateException(e);
        } finally {
            inflater.end();
        }
        unpacked = number;
    }
}
