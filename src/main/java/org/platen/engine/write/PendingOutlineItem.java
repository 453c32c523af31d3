package org.platen.engine.write;

import org.platen.engine.primitive.Bytes;

/** An outline item that may still receive children or a successor. */
final class PendingOutlineItem {

    private final Bytes dictionary = new Bytes(128);
    private int number;
    private long key;
    private boolean isOpen;
    private int previous;
    private int firstKid;
    private int lastKid;
    // Number of descendants that are visible when the item is open.
    private int visible;

    /**
     * Begins another item in this place.
     *
     * @param itsKey identifies the item in its document
     * @param itsPrevious the item before it on its level, or 0
     */
    PendingOutlineItem begin(int itsNumber, long itsKey, boolean itIsOpen, int itsPrevious) {
        dictionary.clear();
        number = itsNumber;
        key = itsKey;
        isOpen = itIsOpen;
        previous = itsPrevious;
        firstKid = 0;
        lastKid = 0;
        visible = 0;
        return this;
    }

    /** The dictionary, to be added to and closed. */
    Bytes dictionary() {
        return dictionary;
    }

    int number() {
        return number;
    }

    long key() {
        return key;
    }

    void addKid(int kid) {
        firstKid = firstKid == 0 ? kid : firstKid;
        lastKid = kid;
        visible++;
    }

    /** Puts references to its neighbours, and counts its descendants for its parent. */
    void putPlace(PendingOutlineItem parent, int successor) {
        dictionary.put("/Parent ").putReference(parent.number);
        if (previous != 0) {
            dictionary.put("/Prev ").putReference(previous);
        }
        if (successor != 0) {
            dictionary.put("/Next ").putReference(successor);
        }
        if (isOpen) {
            parent.visible += visible;
        }
    }

    /** Puts references to its children, and the count of its visible descendants. */
    void putKids() {
        if (firstKid != 0) {
            dictionary.put("/First ").putReference(firstKid);
            dictionary.put("/Last ").putReference(lastKid);
            dictionary.put(isOpen ? "/Count " : "/Count -").putNumber(visible);
        }
    }
}
