/** What Platen is made of, and the faults that are known of it. */
package org.platen.supply;
