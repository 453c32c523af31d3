package org.platen.engine;

/** A document in memory. */
final class MemorySource implements PdfSource {

    private final byte[] bytes;
    private final String name;

    MemorySource(byte[] bytes, String name) {
        this.bytes = bytes;
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Content open() {
        return new Content() {
            @Override
            public long length() {
                return bytes.length;
            }

            @Override
            public int read(long position, byte[] into, int at, int count) {
                int left = (int) Math.min(count, bytes.length - position);
                if (left <= 0) {
                    return -1;
                }
                System.arraycopy(bytes, (int) position, into, at, left);
                return left;
            }

            @Override
            public void close() {
                // The bytes belong to the source.
            }
        };
    }

    @Override
    public String toString() {
        return name;
    }
}
