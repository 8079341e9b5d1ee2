using System.Runtime.CompilerServices;
using Reelwright.Tests.House.Planted.Domain;
using Reelwright.Tests.House.Planted.Storage;

// A house of its own with every way to break its rule: what the floors' test must see, planted for good.
namespace Reelwright.Tests.House.Planted.Storage
{
    public class ShelfException : Exception
    {
        public static int Count { get; set; }
    }

    public sealed class StandsOnDomain
    {
        public Innocent? Allowed { get; set; }
    }
}

namespace Reelwright.Tests.House.Planted.Media
{
    public sealed class UsesItsNeighbour
    {
        public ShelfException? Neighbour { get; set; }
    }
}

namespace Reelwright.Tests.House.Planted.Attic
{
    public sealed class OnNoFloor;
}

namespace Reelwright.Tests.House.Planted.Domain
{
    public sealed class Innocent
    {
        public List<int> Numbers { get; } = [];
    }

    public sealed class ByBase : ShelfException;

    public sealed class ByField
    {
        public static readonly ShelfException Kept = new();
    }

    public sealed class ByGenericArgument
    {
        public Dictionary<string, List<ShelfException[]>> Kept { get; } = [];
    }

    public sealed class ByConstraint<T>
        where T : ShelfException
    {
        public T? Kept { get; set; }
    }

    public sealed class ByReturnType
    {
        public ShelfException? Give() => null;
    }

    public sealed class ByParameter
    {
        public bool Take(object shelf, ShelfException? other = null) => shelf == other;
    }

    [TypeForwardedFrom("nowhere")]
    [System.ComponentModel.TypeConverter(typeof(ShelfException))]
    public sealed class ByAttribute;

    public sealed class ByStaticCall
    {
        public int Give() => ShelfException.Count;
    }

    public sealed class ByCatch
    {
        public bool Try(Action act)
        {
            try
            {
                act();
                return true;
            }
            catch (ShelfException)
            {
                return false;
            }
        }
    }

    public sealed class ByTypeTest
    {
        public bool Give(object thing) => thing is ShelfException;
    }

    public sealed class ByLambda
    {
        public Func<object> Give(int number) => () => number > 0 ? new ShelfException() : number;
    }

    public sealed class ByAsyncBody
    {
        public async Task<string> Give()
        {
            await Task.Yield();
            return typeof(ShelfException).Name;
        }
    }

    public sealed class ByIterator
    {
        public IEnumerable<object> Give()
        {
            yield return 1;
            yield return new ShelfException();
        }
    }

    public sealed class ByNestedType
    {
        public sealed class Inner
        {
            public ShelfException? Kept { get; set; }
        }
    }

    public sealed class ByOutsidePart
    {
        public HttpMethod Give() => HttpMethod.Get;
    }
}
