package org.platen.bench;

/**
 * What a run took.
 *
 * @param cpuSeconds user's and system's, of the process and all that it started
 * @param peakRssMiB of the largest of these processes
 */
record Usage(double wallSeconds, double cpuSeconds, double peakRssMiB, long outputBytes) {}
