/**
 * The kill campaign: real nodes under real load, to which all kinds of harm are done; then all that
 * was ever accepted is looked at. {@link org.platen.chaos.Chaos} is the program behind {@code
 * ./platen chaos}; {@link org.platen.chaos.Harm} lists what is done, {@link
 * org.platen.chaos.Inquest} what is looked at.
 */
package org.platen.chaos;
