using System.Buffers.Binary;
using System.Text;

namespace MerchantWorkbench.Tests.World;

/// <summary>As much of MessagePack as circuits speak.</summary>
internal sealed class Pack(byte[] bytes)
{
    private int at;

    public static byte[]? TakeFrame(List<byte> heard)
    {
        int length = 0, head = 0;
        do
        {
            if (head == heard.Count) return null;
            length |= (heard[head] & 127) << (7 * head);
        }
        while (heard[head++] > 127);
        if (heard.Count < head + length) return null;
        byte[] frame = [.. heard.GetRange(head, length)];
        heard.RemoveRange(0, head + length);
        return frame;
    }

    public static byte[] Write(object? value) => value switch
    {
        null => [0xc0],
        bool yes => [(byte)(yes ? 0xc3 : 0xc2)],
        string text => [0xdb, .. Big((uint)Encoding.UTF8.GetByteCount(text)), .. Encoding.UTF8.GetBytes(text)],
        long number when number is >= 0 and < 128 => [(byte)number],
        long number => [0xd3, .. BitConverter.GetBytes(BinaryPrimitives.ReverseEndianness(number))],
        object?[] list => [(byte)(0x90 | list.Length), .. list.SelectMany(Write)],
        _ => [0x80],
    };

    public object? Read()
    {
        byte kind = bytes[at++];
        return kind switch
        {
            < 0x80 => (long)kind,
            < 0x90 => Skip(2 * (kind & 15)),
            < 0xa0 => List(kind & 15),
            < 0xc0 => Text(kind & 31),
            0xc2 or 0xc3 => kind == 0xc3,
            0xc4 or 0xc5 or 0xc6 => Blob((int)Number(1 << (kind - 0xc4))),
            0xca or 0xcb => Number(4 << (kind - 0xca)),
            0xcc or 0xcd or 0xce or 0xcf => Number(1 << (kind - 0xcc)),
            0xd0 or 0xd1 or 0xd2 or 0xd3 => Number(1 << (kind - 0xd0)),
            0xd9 or 0xda or 0xdb => Text((int)Number(1 << (kind - 0xd9))),
            0xdc or 0xdd => List((int)Number(2 << (kind - 0xdc))),
            >= 0xe0 => (long)(sbyte)kind,
            _ => null,
        };
    }

    private static byte[] Big(uint number) => BitConverter.GetBytes(BinaryPrimitives.ReverseEndianness(number));

    private long Number(int size)
    {
        long number = 0;
        for (; size > 0; size--) number = (number << 8) | bytes[at++];
        return number;
    }

    private object?[] List(int length) => [.. Enumerable.Range(0, length).Select(_ => Read())];

    private object? Skip(int values)
    {
        for (; values > 0; values--) Read();
        return null;
    }

    private string Text(int length) => Encoding.UTF8.GetString(bytes, (at += length) - length, length);

    private object? Blob(int length)
    {
        at += length;
        return null;
    }
}
