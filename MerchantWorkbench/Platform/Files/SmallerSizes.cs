using System.Globalization;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Platform.Files;

/// <summary>
/// A picture's smaller sizes as a sender made them, since nothing here can draw: each may be missing. They are part of the picture: they come, are
/// counted, hidden and deleted with it.
/// </summary>
/// <param name="Small">For a square of a few: up to <see cref="MostSmall"/> pixels along the shorter side.</param>
/// <param name="Medium">For a phone's width: up to <see cref="MostMedium"/> pixels along the shorter side.</param>
public sealed record SmallerSizes(byte[]? Small = null, byte[]? Medium = null)
{
    /// <summary>Pixels along the shorter side.</summary>
    public const int MostSmall = 400, MostMedium = 900;

    /// <summary>Largest of them in bytes.</summary>
    public const int MostBytes = 1024 * 1024;

    /// <summary>Pixels by which the other side may be off: browsers round as they like.</summary>
    private const int Rounding = 2;

    /// <summary>What is wrong with one of them beside the picture itself, or null.</summary>
    internal Refusal? WhatIsWrong(Picture whole)
    {
        var guard = new Guard();
        if (Small is not null) guard.Check(Fits(Small, whole, MostSmall), "/small", "files.size_wrong", MostSmall, Kilobytes);
        if (Medium is not null) guard.Check(Fits(Medium, whole, MostMedium), "/medium", "files.size_wrong", MostMedium, Kilobytes);
        return guard.Refusal;
    }

    private static string Kilobytes => (MostBytes / 1024).ToString(CultureInfo.InvariantCulture);

    /// <summary>The same kind, smaller, and of the same shape.</summary>
    private static bool Fits(byte[] bytes, Picture whole, int most) =>
        bytes.Length <= MostBytes && Picture.Read(bytes) is { } size && size.Type == whole.Type && size.Width < whole.Width
        && Math.Min(size.Width, size.Height) <= most
        && Math.Abs(size.Height - ((double)size.Width * whole.Height / whole.Width)) <= Rounding;
}
