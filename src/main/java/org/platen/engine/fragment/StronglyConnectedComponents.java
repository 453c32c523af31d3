package org.platen.engine.fragment;

import java.util.Arrays;
import org.platen.engine.fragment.NodeTable.Kind;
import org.platen.engine.primitive.IntStack;

/**
 * Follows references from a page to the last object, and finishes each object after those that it
 * refers to. Objects that refer to each other in a cycle are finished together: these are Tarjan's
 * strongly connected components, found with an explicit stack, so that chains may be of any length.
 *
 * <p>Nodes are numbered in the order in which they are met, so a node's number is its index in
 * Tarjan's sense.
 */
final class StronglyConnectedComponents {

    private final NodeTable nodes;
    private final ObjectCollector reach;
    private final Hasher hasher;
    // For each node: the next reference to follow, and the lowest node that is reachable from it.
    private int[] nextReference = new int[64];
    private int[] lowest = new int[64];
    private boolean[] waiting = new boolean[64];
    private final IntStack path = new IntStack();
    private final IntStack members = new IntStack();

    StronglyConnectedComponents(NodeTable nodes, ObjectCollector reach, Hasher hasher) {
        this.nodes = nodes;
        this.reach = reach;
        this.hasher = hasher;
    }

    /** Finishes a page, or a node set aside, and everything reachable from it. */
    void close(int top) {
        enter(top);
        while (!path.isEmpty()) {
            int node = path.top();
            if (nextReference[node] < nodes.endOfReferences(node)) {
                follow(node, nextReference[node]++);
            } else {
                leave(node);
            }
        }
    }

    /**
     * Hashes a node set aside as well.
     *
     * @return false if it leads to pages, and therefore equals no other node
     */
    boolean hash(int node) {
        int[] alone = {node};
        if (leadsToPages(alone)) {
            return false;
        }
        hasher.hash(nodes, alone);
        return true;
    }

    private void enter(int node) {
        if (node >= lowest.length) {
            int length = Math.max(node + 1, lowest.length * 2);
            nextReference = Arrays.copyOf(nextReference, length);
            lowest = Arrays.copyOf(lowest, length);
            waiting = Arrays.copyOf(waiting, length);
        }
        nextReference[node] = nodes.firstReference(node);
        lowest[node] = node;
        waiting[node] = true;
        path.push(node);
        members.push(node);
    }

    private void follow(int node, int reference) {
        int before = nodes.count();
        int target = reach.target(node, nodes.target(reference), nodes.expected(reference));
        nodes.setTarget(reference, target);
        if (target >= before) {
            if (nodes.kind(target) == Kind.OPEN) {
                enter(target);
            }
        } else if (target >= 0 && target < lowest.length && waiting[target]) {
            lowest[node] = Math.min(lowest[node], target);
        }
    }

    private void leave(int node) {
        path.pop();
        if (lowest[node] == node) {
            finish(node);
        }
        if (!path.isEmpty()) {
            int parent = path.top();
            lowest[parent] = Math.min(lowest[parent], lowest[node]);
        }
    }

    /** Finishes a component. Its members are on top of the stack, above its first node. */
    private void finish(int first) {
        int from = members.size();
        int member;
        do {
            member = members.get(--from);
            waiting[member] = false;
        } while (member != first);
        if (nodes.kind(first) == Kind.OPEN) {
            finish(members.from(from));
        }
        members.shrink(from);
    }

    private void finish(int[] component) {
        if (leadsToPages(component)) {
            for (int node : component) {
                nodes.setKind(node, Kind.BOUND);
            }
            return;
        }
        hasher.hash(nodes, component);
        for (int node : component) {
            nodes.setKind(node, Kind.SHARED);
        }
    }

    /**
     * Returns whether a component leads to pages. Fields count as if they did, because they belong
     * to a form of their document alone.
     */
    private boolean leadsToPages(int[] component) {
        for (int node : component) {
            if (nodes.isRootField(node)) {
                return true;
            }
            int end = nodes.endOfReferences(node);
            for (int i = nodes.firstReference(node); i < end; i++) {
                if (isBound(nodes.target(i))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isBound(int target) {
        if (target < 0) {
            return NodeTable.isPage(target);
        }
        Kind kind = nodes.kind(target);
        return kind == Kind.BOUND || kind == Kind.BOUND_BEFORE;
    }
}
