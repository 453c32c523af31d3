package org.platen.engine.assembly;

import org.platen.engine.Checkpoint;
import org.platen.engine.Meter;

/**
 * Reports to a meter what an assembly reads. Pages and text are not counted, because an assembly
 * keeps neither.
 */
final class MeterCheckpoint implements Checkpoint {

    private final Meter meter;

    MeterCheckpoint(Meter meter) {
        this.meter = meter;
    }

    @Override
    public void pass() {
        carried(meter::pass);
    }

    @Override
    public Meter meter() {
        return new Meter() {
            @Override
            public void decoded(long bytes) {
                carried(() -> meter.decoded(bytes));
            }

            @Override
            public void pages(int count) {
                MeterCheckpoint.this.pass();
            }

            @Override
            public void pass() {
                MeterCheckpoint.this.pass();
            }
        };
    }

    /**
     * Wraps exceptions of the meter, so that the reader does not take them for a fault of the
     * document.
     */
    private static void carried(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException e) {
            throw new ListenerFaultException(e);
        }
    }
}
