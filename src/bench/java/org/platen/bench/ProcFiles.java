package org.platen.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Process information from Linux: peak memory and CPU time. */
final class ProcFiles {

    private static final Path PROC = Path.of("/proc");

    private static final Pattern PEAK = Pattern.compile("(?m)^VmHWM:\\s*(\\d+) kB$");

    /** The unit of times in these files is the same on all platforms of Linux. */
    private static final double TICKS_A_SECOND = 100;

    private static final double KIB_A_MIB = 1024;

    private static final Pattern BLANK = Pattern.compile("\\s+");

    private ProcFiles() {}

    static boolean exist() {
        return Files.isReadable(PROC.resolve("self/stat"));
    }

    /** CPU time of all ended child processes of this one, including their own children. */
    static double childrensCpuSeconds() throws IOException {
        return childrensCpuSeconds(Files.readString(PROC.resolve("self/stat")));
    }

    /**
     * Parses the file. The name of the process, in parentheses, may contain blanks, so fields are
     * counted after it.
     */
    static double childrensCpuSeconds(String stat) {
        var fields = BLANK.split(stat.substring(stat.lastIndexOf(')') + 2), -1);
        return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) / TICKS_A_SECOND;
    }

    /** The highest peak memory among the process and its descendants, in MiB; 0 if it has ended. */
    static double peakMiB(long process) {
        var folder = PROC.resolve(Long.toString(process));
        double peak = peakMiB(read(folder.resolve("status")));
        for (var child : children(folder.resolve("task/" + process + "/children"))) {
            peak = Math.max(peak, peakMiB(Long.parseLong(child)));
        }
        return peak;
    }

    static double peakMiB(String status) {
        var peak = PEAK.matcher(status);
        return peak.find() ? Long.parseLong(peak.group(1)) / KIB_A_MIB : 0;
    }

    private static String[] children(Path list) {
        var numbers = read(list).strip();
        return numbers.isEmpty() ? new String[0] : BLANK.split(numbers, -1);
    }

    /** The contents of a file. The process may end at any time. */
    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "";
        }
    }
}
