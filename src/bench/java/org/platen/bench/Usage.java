package org.platen.bench;

/**
 * The resources used by a run.
 *
 * @param cpuSeconds user and system time of the process and its children
 * @param peakRssMiB of the largest of these processes
 */
record Usage(double wallSeconds, double cpuSeconds, double peakRssMiB, long outputBytes) {}
