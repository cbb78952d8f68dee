package org.learningsociety.reporting.batch;

/**
 * Classes of points of one width, numbered from the one that begins with zero.
 *
 * <p>Which class points are in is a division, and to divide by a number that is only known when the program runs takes a processor longer
 * than all else that is done to count a row. Points are whole numbers of 31 bits and a sign, so a product with the reciprocal, in as many
 * bits as a {@code long} has, is exact once what is after the point is cut off.
 */
final class PointClasses {

    private static final int BITS_OF_POINTS = 31;

    private final int width;
    private final int shift;
    private final long reciprocal;

    /**
     * Makes classes.
     *
     * @param width how wide they are in ten-thousandths of a point, at least 1
     */
    PointClasses(int width) {
        this.width = width;
        shift = BITS_OF_POINTS + Integer.SIZE - Integer.numberOfLeadingZeros(width - 1);
        reciprocal = (1L << shift) / width + 1;
    }

    int width() {
        return width;
    }

    /** The number of the class: points divided by the width, rounded down. */
    int of(int points) {
        int sign = points >> BITS_OF_POINTS;
        return (int) (((points ^ sign) * reciprocal) >>> shift) ^ sign;
    }
}
