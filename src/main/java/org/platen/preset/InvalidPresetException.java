package org.platen.preset;

import java.util.List;
import java.util.stream.Collectors;
import org.platen.problem.Problem;
import org.platen.problem.ProblemCode;
import org.platen.problem.ProblemException;

/**
 * Thrown when an output preset is invalid. The message has a line for each fault, with its place
 * and reason.
 */
public final class InvalidPresetException extends ProblemException {

    private static final long serialVersionUID = 1;

    private static final int MAX_FAULTS_REPORTED = 5;

    /** One more than are reported, to find out whether there are others. */
    static final int MAX_SOUGHT = MAX_FAULTS_REPORTED + 1;

    InvalidPresetException(String fault) {
        this(List.of(fault));
    }

    InvalidPresetException(List<String> faults) {
        super(Problem.of(ProblemCode.PRESET_INVALID, told(faults), ""));
    }

    private InvalidPresetException(Problem problem, InvalidPresetException cause) {
        super(problem, cause);
    }

    /** Returns the same faults for the preset with this name. */
    InvalidPresetException in(String name) {
        return new InvalidPresetException(
                Problem.of(ProblemCode.PRESET_INVALID, problem().message(), name), this);
    }

    private static String told(List<String> faults) {
        var first = faults.stream().limit(MAX_FAULTS_REPORTED).collect(Collectors.joining("\n"));
        return faults.size() > MAX_FAULTS_REPORTED ? first + "\n(and more)" : first;
    }
}
