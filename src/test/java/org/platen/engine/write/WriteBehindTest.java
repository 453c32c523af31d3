package org.platen.engine.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WriteBehindTest {

    private static final long LONG = 1L << 30;

    private final Disk disk = new Disk();
    private final Queue<Runnable> tasks = new ArrayDeque<>();

    @Test
    void a_long_file_is_brought_to_the_disk_while_it_is_written() throws IOException {
        var behind = new WriteBehind(disk, Runnable::run);

        behind.written(1);
        behind.written(LONG);
        behind.written(LONG + 1);
        behind.written(LONG * 2);
        behind.end();

        assertThat(disk.forced).isEqualTo(2);
    }

    @Test
    void what_the_disk_did_not_take_is_told_in_the_end() {
        disk.failure = new IOException("the disk is gone");
        var behind = new WriteBehind(disk, Runnable::run);
        behind.written(LONG);
        disk.failure = null;

        assertThatThrownBy(behind::end).hasMessage("the disk is gone");
    }

    @Test
    void nobody_waits_for_a_thread_that_does_not_come() throws IOException {
        var behind = new WriteBehind(disk, tasks::add);
        behind.written(LONG);
        behind.written(LONG * 2);

        behind.end();
        assertThat(tasks).hasSize(1);
        tasks.remove().run();

        assertThat(disk.forced).isZero();
    }

    @Test
    void an_executor_without_threads_does_no_harm() {
        Executor none =
                task -> {
                    throw new RejectedExecutionException("no threads");
                };
        var behind = new WriteBehind(disk, none);

        assertThatCode(
                        () -> {
                            behind.written(LONG);
                            behind.end();
                        })
                .doesNotThrowAnyException();
    }

    /** Counts how often it is forced. */
    private static final class Disk extends FileChannel {

        private int forced;
        private @Nullable IOException failure;

        @Override
        public void force(boolean metaData) throws IOException {
            forced++;
            if (failure != null) {
                throw failure;
            }
        }

        @Override
        public int read(ByteBuffer into) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long read(ByteBuffer[] into, int offset, int length) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int read(ByteBuffer into, long position) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int write(ByteBuffer from) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long write(ByteBuffer[] from, int offset, int length) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int write(ByteBuffer from, long position) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long position() {
            throw new UnsupportedOperationException();
        }

        @Override
        public FileChannel position(long position) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long size() {
            throw new UnsupportedOperationException();
        }

        @Override
        public FileChannel truncate(long size) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long transferTo(long position, long count, WritableByteChannel target) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long transferFrom(ReadableByteChannel source, long position, long count) {
            throw new UnsupportedOperationException();
        }

        @Override
        public MappedByteBuffer map(MapMode mode, long position, long size) {
            throw new UnsupportedOperationException();
        }

        @Override
        public FileLock lock(long position, long size, boolean shared) {
            throw new UnsupportedOperationException();
        }

        @Override
        public @Nullable FileLock tryLock(long position, long size, boolean shared) {
            throw new UnsupportedOperationException();
        }

        @Override
        protected void implCloseChannel() {
            // There is nothing to close.
        }
    }
}
