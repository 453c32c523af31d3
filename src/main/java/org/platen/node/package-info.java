/**
 * The folders of nodes in the data folder. Each node marks its folder while it runs; those that are
 * no longer used are removed. Read {@link org.platen.node.NodeFolders} first.
 */
@NullMarked
package org.platen.node;

import org.jspecify.annotations.NullMarked;
